/** Figures of the mutu baku: how SOPs, activities and roles keep their standards, and the documents made of it. */
package id.baku.figures;
