package id.baku.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.office.agency.Agency;

/** The register of a year, page by page: the effort of reading one does not grow with the year. */
@Component
class RegisterPages {

    static final int SIZE = 50;

    private final RegisterStore store;

    RegisterPages(RegisterStore store) {
        this.store = store;
    }

    /** A page of the matching entries, series by series in the agency's order. */
    @Transactional(readOnly = true)
    RegisterBook page(Agency agency, RegisterStore.Part asked, boolean keeper, Predicate<LocalDate> dayOff, int page) {
        Map<String, Long> all = store.counts(new RegisterStore.Part(asked.agency(), asked.year(), null, List.of()));
        Map<String, Long> counts = asked.words().isEmpty() && asked.series() == null ? all : store.counts(asked);
        Map<String, String> series = RegisterBook.series(agency, all.keySet());
        long found = counts.values().stream().mapToLong(Long::longValue).sum();
        long first = (long) page * SIZE;
        List<RegisterEntry> entries = new ArrayList<>();
        long passed = 0;
        for (String one : series.keySet()) {
            long here = counts.getOrDefault(one, 0L);
            if (here > 0 && entries.size() < SIZE && first < passed + here) {
                entries.addAll(store.page(new RegisterStore.Part(asked.agency(), asked.year(), one, asked.words()),
                        Math.max(0, first - passed), SIZE - entries.size()));
            }
            passed += here;
        }
        Set<String> doubled = store.doubled(asked.agency(), asked.year(), entries.stream().map(RegisterEntry::number).distinct().toList());
        return new RegisterBook(RegisterBook.office(agency), asked.year(), keeper, series, entries.stream()
                .map(entry -> RegisterBook.row(entry, doubled.contains(entry.number()), dayOff.test(entry.date()))).toList(),
                all.values().stream().mapToLong(Long::longValue).sum(), found, found == 0 ? 0 : store.countDoubled(asked),
                first + entries.size() < found);
    }
}
