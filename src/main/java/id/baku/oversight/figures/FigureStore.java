package id.baku.oversight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.work.accountability.MeasuredActivity;

/** The tables of the figures, in the current transaction. */
@Component
class FigureStore {

    private static final String KEY = "agency = ? and month_start = ? and sop_key = ? and activity_id = ? and role = ? "
            + "and standard = ? and provisional = ?";
    private static final List<String> COUNTED = Stream.concat(Stream.of("activity_name", "standard_label"), Stream.concat(
            Arrays.stream(Tally.Sum.values()).map(Tally.Sum::column), Stream.of("minutes", "percents"))).toList();

    private final JdbcTemplate jdbc;

    FigureStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a finished activity, to be added up later. */
    void append(MeasuredActivity one) {
        jdbc.update("insert into figure_pending (id, agency, sop_key, activity_id, activity_name, role, standard, "
                + "standard_label, provisional, finished_at, standard_minutes, working_minutes, waiting_minutes, "
                + "paused_minutes, minutes_late, late, missing_items, missing_outputs) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", one.id(), one.agency(), one.sopKey(),
                one.activityId(), one.activityName(), one.role(), one.standard(), one.standardLabel(), one.provisional(),
                Timestamp.from(one.finishedAt()), one.standardMinutes(), one.workingMinutes(), one.waitingMinutes(),
                one.pausedMinutes(), one.minutesLate(), one.late(), one.missingItems(), one.missingOutputs());
    }

    /** Finished activities that are not added up yet, of all agencies; at most so many. */
    List<MeasuredActivity> pending(int most) {
        return jdbc.query("select * from figure_pending limit ?", (row, i) -> activity(row), most);
    }

    /** Finished activities of an agency that are not added up yet; at most so many. */
    List<MeasuredActivity> pendingOf(String agency, int most) {
        return jdbc.query("select * from figure_pending where agency = ? limit ?", (row, i) -> activity(row), agency, most);
    }

    void remove(Collection<MeasuredActivity> folded) {
        jdbc.batchUpdate("delete from figure_pending where id = ?",
                folded.stream().map(one -> new Object[] {one.id()}).toList());
    }

    /** Adds a tally to the stored one of the same activity and month. */
    void add(Figure figure) {
        Optional<Figure> before = jdbc.query("select * from figure where " + KEY, (row, i) -> figure(row), key(figure))
                .stream().findFirst();
        before.ifPresent(present -> figure.tally().add(present.tally()));
        List<Object> values = new ArrayList<>();
        values.add(figure.activityName());
        values.add(figure.standardLabel());
        Arrays.stream(Tally.Sum.values()).map(figure.tally()::get).forEach(values::add);
        values.add(figure.tally().minutes().encode());
        values.add(figure.tally().percents().encode());
        values.addAll(Arrays.asList(key(figure)));
        jdbc.update(before.isPresent() ? "update figure set " + COUNTED.stream().map(column -> column + " = ?")
                .collect(Collectors.joining(", ")) + " where " + KEY
                : "insert into figure (" + String.join(", ", COUNTED) + ", agency, month_start, sop_key, activity_id, role, "
                        + "standard, provisional) values (" + "?, ".repeat(values.size() - 1) + "?)", values.toArray());
    }

    /** An agency's figures of the months from the first to the last. */
    List<Figure> of(String agency, LocalDate first, LocalDate last) {
        return jdbc.query("select * from figure where agency = ? and month_start between ? and ? order by month_start",
                (row, i) -> figure(row), agency, first, last);
    }

    /** The first month of which an agency has figures. */
    Optional<LocalDate> firstMonth(String agency) {
        return Optional.ofNullable(jdbc.queryForObject("select min(month_start) from figure where agency = ?",
                LocalDate.class, agency));
    }

    private static Object[] key(Figure figure) {
        Figure.Key key = figure.key();
        return new Object[] {key.agency(), key.month(), key.sopKey(), key.activityId(), key.role(), key.standard(),
                key.provisional()};
    }

    private static Figure figure(ResultSet row) throws SQLException {
        Tally tally = new Tally(Histogram.decode(row.getString("minutes")), Histogram.decode(row.getString("percents")));
        for (Tally.Sum sum : Tally.Sum.values()) {
            tally.add(sum, row.getLong(sum.column()));
        }
        return new Figure(new Figure.Key(row.getString("agency"), row.getObject("month_start", LocalDate.class),
                row.getString("sop_key"), row.getString("activity_id"), row.getString("role"), row.getString("standard"),
                row.getBoolean("provisional")), row.getString("activity_name"), row.getString("standard_label"), tally);
    }

    private static MeasuredActivity activity(ResultSet row) throws SQLException {
        return new MeasuredActivity(row.getString("id"), row.getString("agency"), row.getString("sop_key"),
                row.getString("activity_id"), row.getString("activity_name"), row.getString("role"),
                row.getString("standard"), row.getString("standard_label"), row.getBoolean("provisional"),
                row.getTimestamp("finished_at").toInstant(), row.getObject("standard_minutes", Long.class),
                row.getLong("working_minutes"), row.getLong("waiting_minutes"), row.getLong("paused_minutes"),
                row.getLong("minutes_late"), row.getBoolean("late"), row.getInt("missing_items"),
                row.getInt("missing_outputs"));
    }
}
