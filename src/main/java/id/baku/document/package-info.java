/** Official documents (naskah): templates, PDF, the store of every version, and files that people hand in. */
package id.baku.document;
