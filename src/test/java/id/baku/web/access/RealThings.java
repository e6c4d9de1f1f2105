package id.baku.web.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.baku.testing.Account;

/**
 * Existing things of the agency DIY, one of the right kind for each variable of a path, so that a refusal is due to the account
 * and not to a missing thing. A thing that a call has used up is made again for the next one.
 */
class RealThings {

    /** @param path the endpoints in which the variable names such a thing */
    private record Kind(String variable, Pattern path, Supplier<String> maker) {
    }

    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, String> present = new HashMap<>();

    RealThings(RealCases cases, RealRows rows) {
        kind("agencyId", ".*", () -> "diy");
        kind("provider", ".*", () -> "kantor");
        kind("chapter", ".*", () -> "staf");
        kind("taskId", ".*/initials", () -> cases.taskOf("kegiatan_04"));
        kind("taskId", ".*/docx", () -> cases.taskOf("kegiatan_08"));
        kind("kind", ".*/docx", () -> "perjanjian-kerja-sama");
        kind("taskId", ".*/drafts/.*", () -> cases.taskOf("kegiatan_03"));
        kind("taskId", ".*", () -> cases.taskOf("kegiatan_05"));
        kind("kind", ".*/drafts/.*", () -> "surat-jawaban");
        kind("processInstanceId", ".*/archive/.*", cases::ended);
        kind("processInstanceId", ".*/deviations/report", () -> rows.caseWithADeviation(cases.open()));
        kind("processInstanceId", ".*", cases::open);
        kind("definitionId", ".*", cases::definition);
        kind("key", ".*/in-force/.*", () -> "diy-04");
        kind("key", ".*/officials/.*", () -> "kepala-balai");
        kind("key", ".*", () -> "diy-03");
        kind("version", ".*/scan.pdf", () -> rows.ratified(cases.definitionOf("diy-04")));
        kind("version", ".*", () -> "1");
        kind("new", ".*", () -> UUID.randomUUID().toString());
        kind("device", ".*", rows::device);
        kind("owner", ".*/modeler-key/.*", rows::modelerKey);
        kind("code", ".*", () -> rows.code(cases.ended()));
        kind("id", ".*/naskah/.*", () -> rows.document(cases.open()));
        kind("id", ".*/register/.*", () -> rows.number(cases.ended()));
        kind("id", ".*/sops/.*/drafts/.*", cases::draft);
        kind("id", ".*/identities/.*", rows::identity);
        kind("id", ".*/migrations/.*", rows::migration);
        kind("id", ".*/grants/.*", rows::grant);
        kind("id", ".*/deputies/.*", rows::deputy);
        kind("id", ".*/sessions/.*", rows::sessionOfTheHead);
        kind("id", ".*/outbox/.*", rows::message);
        kind("id", ".*/deviations/.*/reason", () -> rows.deviation("analis-penjamin-mutu", Account.STAFF.id(), "OPEN"));
        kind("id", ".*/deviations/.*", () -> rows.deviation("kasi-hal-sk", "diy.kasi", "EXPLAINED"));
        kind("id", ".*/partners/.*", rows::partner);
        kind("id", ".*/waits/.*", cases::waiting);
    }

    private void kind(String variable, String path, Supplier<String> maker) {
        kinds.add(new Kind(variable, Pattern.compile(path), maker));
    }

    /** A value for each variable of its path; fails for a variable whose kind is unknown. */
    Map<String, String> of(Endpoint endpoint) {
        Map<String, String> values = new HashMap<>();
        endpoint.variables().forEach(variable -> values.put(variable, of(endpoint, variable)));
        return values;
    }

    /** The value for one variable, or for a parameter of its name. */
    String of(Endpoint endpoint, String variable) {
        return present.computeIfAbsent(kind(endpoint, variable), kind -> kind.maker().get());
    }

    /** Forgets the things that a successful call has used up. */
    void usedUp(Endpoint endpoint) {
        Stream.concat(endpoint.variables().stream(), endpoint.body().map(SentBodies::of).map(SentBodies::things).stream().flatMap(List::stream))
                .forEach(variable -> present.remove(kind(endpoint, variable)));
    }

    private Kind kind(Endpoint endpoint, String variable) {
        return kinds.stream().filter(kind -> kind.variable().equals(variable)).filter(kind -> kind.path().matcher(endpoint.path()).matches())
                .findFirst().orElseThrow(() -> new AssertionError("What is {" + variable + "} in " + endpoint + "? Say it in RealThings"));
    }
}
