package id.baku.engine.entry;

import java.util.Optional;

/** Knows which signs documents can show, so that others are refused when they are entered. */
public interface PrintableSigns {

    /** The first sign of a text that cannot be printed. */
    Optional<String> unprintable(String text);
}
