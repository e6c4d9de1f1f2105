/** What supervisors and auditors see: figures, cases, evidence. */
@Wing(mayUse = {"office", "engine", "web", "document", "work"})
package id.baku.oversight;

import id.baku.Wing;
