package id.baku;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A wing of the house: a package whose sub-packages, the rooms, tell one part of the story. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wing {

    /** The wings that its rooms may use, by name; what is not named is out of reach. */
    String[] mayUse();
}
