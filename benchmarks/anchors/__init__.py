"""Reading the public reasoning sets that the verifier is measured on."""
