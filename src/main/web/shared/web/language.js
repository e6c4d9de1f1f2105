// The language of the web apps: Indonesian, whatever the browser's language is; English for users who choose it in the footer.
const KEY = 'baku-bahasa';
const OTHER = { id: { language: 'en', label: 'English' }, en: { language: 'id', label: 'Bahasa Indonesia' } };

const language = localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
document.documentElement.lang = language;

/** For an app's config. Of several languages Camunda would take the browser's, so only the chosen one is offered. */
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
