package id.baku.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call an endpoint: everybody else is refused before it is reached. On a class for all endpoints without their own. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** One of these is enough. */
    Caller[] value();

    /** What everybody else reads who is logged in, in Indonesian. */
    String otherwise() default "Anda tidak berwenang.";
}
