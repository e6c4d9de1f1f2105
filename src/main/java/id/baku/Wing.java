package id.baku;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A wing of the house: a package that tells one part of the story, and whose sub-packages are its rooms. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wing {

    /** The wings that its rooms may use, by name; others are out of reach. */
    String[] mayUse();
}
