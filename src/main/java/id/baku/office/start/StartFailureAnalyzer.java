package id.baku.office.start;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences why Baku did not start and what to do: settings, database, schema. */
class StartFailureAnalyzer implements FailureAnalyzer {

    private static final String DATABASE = "spring.datasource.url, .username and .password";
    private static final String DISK = "Make room on the disk of the database, then start again: nothing was lost.";
    /** Causes by the first characters of the SQLSTATE; the most specific match counts. H2 has states of its own. */
    private static final Map<String, List<String>> DATABASE_FAULTS = Map.of(
            "28", List.of("The database refuses the user or the password", "Correct " + DATABASE + "."),
            "3D", List.of("The database does not exist", "Create it, or correct " + DATABASE + "."),
            "08", List.of("The database does not answer", "Start it, or correct " + DATABASE + "."),
            "53", List.of("The database has no room or no connection left", DISK),
            "90020", List.of("The database file is used by another process", "Stop the other Baku, or give this one a database of its own."),
            "90146", List.of("The database does not exist", "Create it, or correct " + DATABASE + "."),
            "90031", List.of("The database file cannot be written", DISK),
            "90028", List.of("The database file cannot be read or written", DISK));

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return refusal(failure).or(() -> schema(failure)).or(() -> database(failure)).orElse(null);
    }

    private static Optional<FailureAnalysis> refusal(Throwable failure) {
        return first(failure, StartRefusal.class, any -> true)
                .map(refusal -> new FailureAnalysis(refusal.getMessage() + ".", refusal.remedy(), failure));
    }

    private static Optional<FailureAnalysis> schema(Throwable failure) {
        return first(failure, FlywayValidateException.class, any -> true)
                .map(fault -> new FailureAnalysis("The tables of the database are not those of an earlier or this version of Baku:\n\n"
                        + fault.getMessage(), "Start the version that wrote them last, or a newer one; or restore the backup made before the update.",
                        failure));
    }

    private static Optional<FailureAnalysis> database(Throwable failure) {
        return first(failure, SQLException.class, fault -> sentences(fault).isPresent())
                .map(fault -> new FailureAnalysis(sentences(fault).get().get(0) + " (" + fault.getSQLState() + ").",
                        sentences(fault).get().get(1), failure));
    }

    private static Optional<List<String>> sentences(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return Stream.of(state, state.substring(0, Math.min(2, state.length()))).map(DATABASE_FAULTS::get)
                .filter(sentences -> sentences != null).findFirst();
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type, Predicate<T> that) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50)
                .filter(type::isInstance).map(type::cast).filter(that).findFirst();
    }
}
