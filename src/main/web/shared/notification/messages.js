// The user's own messages. Opening the page marks those that were not mailed as read.
import { dateTime, element, get, post } from '../web/api.js';
import { page } from '../web/page.js';

page(async node => {
  const messages = await get('/messages');
  node.append(
    element('h1', {}, 'Pesan'),
    element('p', {}, element('small', {}, messages.length ? `${messages.length} pesan terakhir` : 'Belum ada pesan.')),
    ...messages.map(message => element('details', { class: 'baku-butir' }, [
      element('summary', {}, [
        element(message.unread ? 'strong' : 'span', {}, message.subject.replace(/^\[Baku\] /, '')), ' ',
        element('small', {}, `${dateTime(message.at)} · ${message.state}`),
      ]),
      element('pre', { class: 'baku-pesan' }, linked(message.body)),
    ])),
  );
  if (messages.some(message => message.unread)) await post('/messages/read');
});

/** The text, with its addresses turned into links. */
const linked = text => text.split(/(https?:\/\/\S+)/).map((part, i) => i % 2 ? element('a', { href: part }, part) : part);
