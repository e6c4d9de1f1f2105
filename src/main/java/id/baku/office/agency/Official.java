package id.baku.office.agency;

/**
 * An official as documents name one: the office, and the person who holds it now.
 *
 * @param position office (jabatan), e.g. "Kepala Badan Kepegawaian Daerah"
 * @param name     name with titles, as Permendagri 1/2023 Pasal 44 wants it in correspondence
 * @param rank     pangkat/golongan
 * @param nip      civil servant's number
 */
public record Official(String position, String name, String rank, String nip) {
}
