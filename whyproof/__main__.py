"""``python -m whyproof``."""

from whyproof.ui.cli import main

if __name__ == "__main__":
    main()
