/** Official documents (naskah), from a template to a signed, numbered, verifiable and archived file. */
@Wing(mayUse = {"office", "engine", "web", "administration"})
package id.baku.document;

import id.baku.Wing;
