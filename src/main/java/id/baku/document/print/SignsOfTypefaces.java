package id.baku.document.print;

import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.entry.PrintableSigns;

/**
 * The signs of the shipped typefaces. Those of an agency's own typeface need not be asked, because the shipped ones are used
 * where it lacks a sign.
 */
@Component
class SignsOfTypefaces implements PrintableSigns {

    @Override
    public Optional<String> unprintable(String text) {
        return Optional.ofNullable(Glyphs.unprintable(NaskahData.printable(text)));
    }
}
