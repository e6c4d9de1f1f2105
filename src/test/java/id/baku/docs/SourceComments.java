package id.baku.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** The Javadoc of the program's packages and types, by their binary names, as Markdown: read by the compiler's parser. */
final class SourceComments {

    private static final Path SOURCES = Path.of("src/main/java");

    private final Map<String, DocCommentTree> comments = new TreeMap<>();

    static SourceComments read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SourceComments comments = new SourceComments();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> all = sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(all));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                comments.collect(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    private void collect(CompilationUnitTree unit, DocTrees trees) {
        String packageName = unit.getPackageName().toString();
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitPackage(PackageTree tree, String prefix) {
                put(packageName);
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, String prefix) {
                String name = prefix + tree.getSimpleName();
                put(name);
                return super.visitClass(tree, name + "$");
            }

            private void put(String name) {
                Optional.ofNullable(trees.getDocCommentTree(getCurrentPath())).ifPresent(comment -> comments.put(name, comment));
            }
        }.scan(unit, packageName + ".");
    }

    /** The packages with a description. */
    Stream<String> packages() {
        return comments.keySet().stream().filter(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }

    /** The description of a package or type. */
    String of(String name) {
        return markdown(comments.get(name).getFullBody());
    }

    /** The description of a record's component. */
    Optional<String> ofComponent(Class<?> type, String component) {
        return Optional.ofNullable(comments.get(type.getName())).stream().flatMap(comment -> comment.getBlockTags().stream())
                .filter(ParamTree.class::isInstance).map(ParamTree.class::cast)
                .filter(param -> param.getName().getName().contentEquals(component))
                .map(param -> markdown(param.getDescription())).findFirst();
    }

    private static String markdown(List<? extends DocTree> text) {
        return text.stream().map(SourceComments::markdown).collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
    }

    private static String markdown(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return literal.getKind() == DocTree.Kind.CODE ? "`" + literal.getBody() + "`" : literal.getBody().toString();
        }
        if (part instanceof LinkTree link) {
            return "`" + link.getReference() + "`";
        }
        return part instanceof EntityTree entity && entity.getName().contentEquals("amp") ? "&" : part.toString();
    }
}
