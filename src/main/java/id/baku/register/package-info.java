/** The register of numbers of an agency (buku nomor): gives a document its number once, without gaps or doubles. */
package id.baku.register;
