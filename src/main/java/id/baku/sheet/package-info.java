/** The SOP sheet and the master list (Daftar Induk) of an agency, made from the deployed diagrams and nothing else. */
package id.baku.sheet;
