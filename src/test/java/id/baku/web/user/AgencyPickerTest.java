package id.baku.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/** Which agency a page shows. */
class AgencyPickerTest {

    private static final String REFUSED = "Hanya untuk pegawai.";

    private final Agency first = agency("diy");
    private final Agency second = agency("pupr");
    private final Agency third = agency("sulbar");
    private final CurrentUser user = mock(CurrentUser.class);
    private final Agencies agencies = mock(Agencies.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final AgencyPicker picker = new AgencyPicker(agencies, user, request);

    @BeforeEach
    void threeAgencies() {
        when(agencies.all()).thenReturn(List.of(first, second, third));
    }

    @Test
    void whoDoesNotChooseGetsHisOwn() {
        when(user.agencies()).thenReturn(List.of("pupr"));
        assertThat(picker.pick(null, agency -> true, REFUSED)).isSameAs(second);
        assertThat(picker.own(agency -> true, REFUSED)).isSameAs(second);
    }

    @Test
    void whoChoosesGetsThatOneIfItIsOpenToHim() {
        when(user.agencies()).thenReturn(List.of("pupr"));
        assertThat(picker.pick("sulbar", agency -> true, REFUSED)).isSameAs(third);
        assertThatThrownBy(() -> picker.pick("sulbar", agency -> agency != third, REFUSED))
                .isInstanceOf(Refusal.class).hasMessage("Tidak ditemukan.");
        assertThatThrownBy(() -> picker.pick("tidak-ada", agency -> true, REFUSED))
                .isInstanceOf(Refusal.class).hasMessage("Tidak ditemukan.");
    }

    @Test
    void whoBelongsToNoneStillSeesAPageWhereHeMay() {
        assertThat(picker.pick(null, agency -> agency != first, REFUSED)).isSameAs(second);
        assertThat(picker.open(agency -> agency != first)).containsExactly(second, third);
    }

    @Test
    void whoMaySeeNoneReadsWhy() {
        when(user.agencies()).thenReturn(List.of("diy"));
        assertThat(picker.open(agency -> false)).isEmpty();
        assertThatThrownBy(() -> picker.pick("diy", agency -> false, REFUSED)).isInstanceOf(Refusal.class).hasMessage(REFUSED);
        assertThatThrownBy(() -> picker.own(agency -> agency != first, REFUSED)).isInstanceOf(Refusal.class).hasMessage(REFUSED);
    }

    @Test
    void whoBelongsToSeveralSaysForWhichHeWorks() {
        when(user.agencies()).thenReturn(List.of("diy", "pupr"));
        assertThatThrownBy(() -> picker.own(agency -> true, REFUSED)).isInstanceOf(Refusal.class).hasMessageContaining("Pilih dahulu");
        assertThatThrownBy(() -> picker.named(null, agency -> true)).isInstanceOf(Refusal.class).hasMessageContaining("Pilih dahulu");
        assertThat(picker.own(agency -> agency == second, REFUSED)).as("the only one that is open").isSameAs(second);
        assertThat(picker.named("diy", agency -> true)).isSameAs(first);
        assertThat(picker.own()).containsExactly(first, second);
        request.setParameter(AgencyPicker.CHOICE, "pupr");
        assertThat(picker.own(agency -> true, REFUSED)).isSameAs(second);
        assertThat(picker.named(null, agency -> true)).isSameAs(second);
        assertThat(picker.pick(null, agency -> true, REFUSED)).isSameAs(second);
        assertThat(picker.pick("diy", agency -> true, REFUSED)).as("who asks for one gets it").isSameAs(first);
        assertThat(picker.pick(null, agency -> agency != second, REFUSED)).as("a page that is open to him elsewhere").isSameAs(first);
        assertThat(picker.own()).containsExactly(second, first);
        assertThatThrownBy(() -> picker.own(agency -> agency == first, REFUSED)).isInstanceOf(Refusal.class).hasMessage(REFUSED);
        request.setParameter(AgencyPicker.CHOICE, "sulbar");
        assertThatThrownBy(() -> picker.own(agency -> true, REFUSED)).as("not his").isInstanceOf(Refusal.class).hasMessage(REFUSED);
        assertThat(picker.own()).containsExactly(first, second);
    }

    private static Agency agency(String id) {
        Agency agency = mock(Agency.class);
        when(agency.id()).thenReturn(id);
        return agency;
    }
}
