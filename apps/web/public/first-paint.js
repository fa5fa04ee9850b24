// Before anything is drawn: the theme and language that were chosen on this device (see libs/platform/web: theme.tsx, language.tsx).
(function () {
  var root = document.documentElement;
  var theme, language;
  try {
    theme = localStorage.getItem('leerkring.theme');
    language = localStorage.getItem('leerkring.language');
  } catch {
    // A browser that keeps nothing gets Dutch and the theme of the device.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.toggle('theme-dark', dark);
  if (language === 'en') root.lang = 'en';
})();
