package id.baku.document.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** The objects of a PDF: which objects are reachable from another, and whether two have the same content. */
final class PdfObjects {

    private PdfObjects() {
    }

    /** The objects to which an object leads, directly or through others. */
    static Set<COSObjectKey> reachable(COSBase start) {
        Set<COSObjectKey> found = new HashSet<>();
        walk(start, Set.of(), Collections.newSetFromMap(new IdentityHashMap<>()), found::add);
        return found;
    }

    /**
     * @param without entries of dictionaries that are not followed
     * @param seen objects walked through before, which are not walked through again
     */
    static void walk(COSBase start, Set<COSName> without, Set<COSBase> seen, Consumer<COSObjectKey> found) {
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, start);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSObject reference) {
                found.accept(reference.getKey());
                push(open, reference.getObject());
            } else if (next instanceof COSArray array) {
                array.forEach(item -> push(open, item));
            } else if (next instanceof COSDictionary dictionary) {
                dictionary.entrySet().stream().filter(entry -> !without.contains(entry.getKey()))
                        .forEach(entry -> push(open, entry.getValue()));
            }
        }
    }

    private static void push(Deque<COSBase> open, COSBase item) {
        if (item != null) {
            open.push(item);
        }
    }

    /** Whether two values have the same content; references are the same when their numbers are. */
    static boolean same(COSBase one, COSBase other) {
        if (one instanceof COSObject first && other instanceof COSObject second) {
            return Objects.equals(keyOf(first), keyOf(second));
        }
        if (one instanceof COSArray first && other instanceof COSArray second) {
            for (int i = 0; i < first.size(); i++) {
                if (i >= second.size() || !same(first.get(i), second.get(i))) {
                    return false;
                }
            }
            return first.size() == second.size();
        }
        if (one instanceof COSStream || other instanceof COSStream) {
            return one instanceof COSStream first && other instanceof COSStream second && sameEntries(first, second)
                    && Arrays.equals(bytes(first), bytes(second));
        }
        if (one instanceof COSDictionary first && other instanceof COSDictionary second) {
            return sameEntries(first, second);
        }
        if (one instanceof COSNumber first && other instanceof COSNumber second) {
            return first.floatValue() == second.floatValue();
        }
        if (one instanceof COSString first && other instanceof COSString second) {
            return Arrays.equals(first.getBytes(), second.getBytes());
        }
        return Objects.equals(one instanceof COSNull ? null : one, other instanceof COSNull ? null : other);
    }

    private static boolean sameEntries(COSDictionary one, COSDictionary other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(key -> same(one.getItem(key), other.getItem(key)));
    }

    private static byte[] bytes(COSStream stream) {
        try (InputStream content = stream.createRawInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the object that is referred to; {@code null} for a direct value. */
    static COSObjectKey keyOf(COSBase reference) {
        return reference instanceof COSObject object ? object.getKey() : null;
    }

    static COSBase value(COSBase item) {
        return item instanceof COSObject reference ? reference.getObject() : item;
    }

    static List<COSBase> from(COSArray array, int first) {
        List<COSBase> rest = new ArrayList<>();
        for (int i = first; i < array.size(); i++) {
            rest.add(array.get(i));
        }
        return rest;
    }

    static boolean isWithoutArea(COSArray rectangle) {
        float[] sides = rectangle == null ? new float[0] : rectangle.toFloatArray();
        return sides.length == 0 || sides.length == 4 && (sides[0] == sides[2] || sides[1] == sides[3]);
    }
}
