// The language of the web apps: Indonesian, whatever the browser speaks; English for those who choose it in the footer.
const KEY = 'baku-bahasa';
const OTHER = { id: { language: 'en', label: 'English' }, en: { language: 'id', label: 'Bahasa Indonesia' } };

const language = localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
document.documentElement.lang = language;

/** For an app's config: of several languages Camunda takes the browser's, so the chosen one is the only one. */
export const locales = { availableLocales: [language], fallbackLocale: language };

function addSwitch() {
  const footer = document.querySelector('[cam-widget-footer] .col-xs-6:last-child');
  if (!footer || footer.querySelector('.baku-bahasa')) return;
  const other = OTHER[language];
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'baku-bahasa', lang: other.language, textContent: other.label });
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, other.language);
    window.location.reload();
  });
  footer.prepend(button);
}

new MutationObserver(addSwitch).observe(document.body, { childList: true, subtree: true });
