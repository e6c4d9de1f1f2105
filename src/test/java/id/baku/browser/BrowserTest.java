package id.baku.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import id.baku.testing.BakuTest;

/** The whole application with a browser. Only these tests may have a second try. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BakuTest
@Tag("browser")
@interface BrowserTest {
}
