package id.baku.engine.refusal;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

/** Checks the constraints on the components of a record, whether people enter it or it is collected from a case. */
@Component
public class Entries {

    private final Validator validator;

    Entries(Validator validator) {
        this.validator = validator;
    }

    /** Sentences of the constraints that an entry breaks, in the order of its components; empty when nothing is wrong. */
    public List<String> problems(Record entry) {
        List<String> components = Stream.of(entry.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
        return validator.validate(entry).stream()
                .sorted(Comparator.<ConstraintViolation<?>>comparingInt(problem -> position(components, problem))
                        .thenComparing(ConstraintViolation::getMessage))
                .map(ConstraintViolation::getMessage).distinct().toList();
    }

    /** Constraints on more than one component come last. */
    private static int position(List<String> components, ConstraintViolation<?> problem) {
        int position = components.indexOf(problem.getPropertyPath().iterator().next().getName());
        return position < 0 ? components.size() : position;
    }
}
