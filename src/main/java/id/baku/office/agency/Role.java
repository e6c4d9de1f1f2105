package id.baku.office.agency;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An executor role of an agency (pelaksana): the lane of a diagram, and a group of users.
 *
 * @param id       lane id in kebab case, e.g. {@code kasi-hal-sk}
 * @param name     the name as the sheets print it, e.g. "Kasi HAL&amp;SK"
 * @param superior id of the role that is told of repeated lateness; {@code null} for the head
 * @param outside  whether its holders belong to another office: they see their own open tasks and nothing else
 * @param official key of the official who holds it, where that is not the role's own id; else {@code null}
 */
public record Role(String id, String name, String superior, @DefaultValue("false") boolean outside, String official) {
}
