package id.baku.document.print;

import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.entry.PrintableSigns;

/** The signs of the typefaces that are shipped; an agency's own is printed with them behind it. */
@Component
class SignsOfTypefaces implements PrintableSigns {

    @Override
    public Optional<String> unprintable(String text) {
        return Optional.ofNullable(Glyphs.unprintable(NaskahData.printable(text)));
    }
}
