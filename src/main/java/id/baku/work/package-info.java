/** The work of people: their tasks, the standards that these keep or miss, and what they account for. */
@Wing(mayUse = {"office", "engine", "web", "administration", "document"})
package id.baku.work;

import id.baku.Wing;
