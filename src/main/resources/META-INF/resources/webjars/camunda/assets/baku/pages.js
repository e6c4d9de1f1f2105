// Our pages beside the web apps: /camunda/sop/<name>.html, each with a module assets/baku/<name>.js.
export const PAGES = [
  { name: 'daftar-induk', label: 'Daftar Induk' },
];

export const address = ({ name }) => new URL(`../../sop/${name}.html`, import.meta.url).pathname;
