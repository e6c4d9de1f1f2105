// A page of ours in Cockpit, and the link to it in the navigation.
import { element } from '../../../../assets/baku/web/api.js';

/**
 * @param {{ name: string, label: string, priority: number, render: (node: HTMLElement) => unknown }} page its address, the words
 *   of its link, where the link stands among the others (the higher, the further left), and what fills the page
 */
export const route = ({ name, label, priority, render }) => [
  {
    id: `baku.${name}.menu`,
    pluginPoint: 'cockpit.navigation',
    priority,
    /** @param {HTMLElement} node */
    render: node => node.append(element('a', { href: `#/${name}` }, label)),
  },
  {
    id: `baku.${name}`,
    pluginPoint: 'cockpit.route',
    priority,
    properties: { path: `/${name}` },
    render,
  },
];
