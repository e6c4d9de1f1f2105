package id.baku.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint; everybody else is refused before it is reached. On a class it holds for all endpoints that have
 * none themselves.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** The kinds of caller; being one of them is enough. */
    Caller[] value();

    /** What a logged-in user who may not call it reads, in Indonesian. */
    String otherwise() default "Anda tidak berwenang.";
}
