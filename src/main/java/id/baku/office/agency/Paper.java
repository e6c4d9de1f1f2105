package id.baku.office.agency;

/** Sheets that offices print on: the rules want A4; many still use F4, also called folio (215 x 330 mm). */
public enum Paper {
    A4, F4
}
