// Before the first paint: the theme the reader chose, else the system's.
(function () {
  let chosen = null;
  try { chosen = localStorage.getItem('entente-theme'); } catch { /* storage may be forbidden: the system decides */ }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
