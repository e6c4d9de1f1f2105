/** Deputies (pelaksana harian, pelaksana tugas): who stands in for an absent colleague, with what rights, until when. */
package id.baku.deputy;
