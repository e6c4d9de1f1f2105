package id.baku.service.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.baku.office.start.StartRefusal;

/**
 * Settings of surveys; a wrong weight stops the start.
 *
 * @param weight of each element in the index, {@code 1/9} or a decimal such as {@code 0.11}; the report prints it
 */
@ConfigurationProperties("baku.survey")
record SurveyProperties(@DefaultValue("1/9") String weight) {

    SurveyProperties {
        try {
            Weight.of(weight);
        } catch (IllegalArgumentException e) {
            throw new StartRefusal("baku.survey.weight: " + e.getMessage(), "Set a fraction such as 1/9, or a decimal such as 0.11.");
        }
    }
}
