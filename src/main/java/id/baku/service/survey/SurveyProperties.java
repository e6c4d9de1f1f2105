package id.baku.service.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of surveys; a wrong weight stops the start.
 *
 * @param weight of each element in the index, {@code 1/9} or a decimal such as {@code 0.11}; the report prints it
 */
@ConfigurationProperties("baku.survey")
record SurveyProperties(@DefaultValue("1/9") String weight) {

    SurveyProperties {
        Weight.of(weight);
    }
}
