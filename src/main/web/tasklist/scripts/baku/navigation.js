// Our pages in Tasklist's navigation: one menu.
import { pagesMenu } from '../../../../assets/baku/web/menu.js';

export default [{
  id: 'baku.laman',
  pluginPoint: 'tasklist.navbar.action',
  priority: 90,
  render: async node => node.append(await pagesMenu()),
}];
