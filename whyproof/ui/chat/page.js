// Light or dark: the system's, until somebody chooses.
const KEY = 'whyproof-theme';
const apply = dark => document.body.classList.toggle('dark', dark);
const chosen = localStorage.getItem(KEY);
if (chosen) apply(chosen === 'dark');
element.addEventListener('click', event => {
  if (!event.target.closest('.wp-theme')) return;
  const dark = !document.body.classList.contains('dark');
  apply(dark);
  localStorage.setItem(KEY, dark ? 'dark' : 'light');
});
