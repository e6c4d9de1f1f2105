/** Survei Kepuasan Masyarakat (SKM): questionnaires, their evaluation after PermenPANRB 14/2017, the published index. */
package id.baku.survey;
