package id.baku.work.accountability;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many deviations wait for a reason or an answer. The caller checks whether the user may see it. */
@Service
@Transactional(readOnly = true)
public class OpenDeviations {

    private final DeviationRepository deviations;

    OpenDeviations(DeviationRepository deviations) {
        this.deviations = deviations;
    }

    /** The numbers by SOP of an agency; SOPs without any are missing. */
    public Map<String, Long> bySop(String agency) {
        return deviations.openBySop(agency, DeviationState.ACCEPTED).stream().collect(Collectors.toMap(
                DeviationRepository.OfSop::getSopKey, DeviationRepository.OfSop::getTotal));
    }
}
