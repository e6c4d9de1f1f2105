package id.baku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs the SOPs of the agencies: process engine, web apps, documents. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BakuApplication {

    public static void main(String[] args) {
        SpringApplication.run(BakuApplication.class, args);
    }
}
