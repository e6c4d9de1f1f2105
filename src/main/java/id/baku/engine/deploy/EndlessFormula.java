package id.baku.engine.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;

/** Finds what can take unlimited time in a formula: loops over a range of numbers, and patterns with too many ways to match. */
final class EndlessFormula {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private static final Set<String> REFUSED = Set.of("matches", "extract");
    /**
     * Functions whose second argument is a pattern, with their number of arguments; with one more argument the pattern would
     * mean something else.
     */
    private static final Map<String, Integer> WITH_PATTERN = Map.of("replace", 3, "split", 2);

    private EndlessFormula() {
    }

    /**
     * The end of the sentence about the problem; empty where there is none, and for unreadable formulas, which are never
     * evaluated.
     */
    static Optional<String> problem(String formula) {
        ParseResult parsed = FEEL.parseExpression(formula);
        if (!parsed.isSuccess()) {
            return Optional.empty();
        }
        Deque<Object> open = new ArrayDeque<>();
        open.push(parsed.parsedExpression().expression());
        while (!open.isEmpty()) {
            Object part = open.pop();
            Optional<String> problem = problemOf(part);
            if (problem.isPresent()) {
                return problem;
            }
            Iterator<?> inside = part instanceof Iterable<?> several ? several.iterator()
                    : part instanceof Product one ? one.productIterator() : null;
            while (inside != null && inside.hasNext()) {
                open.push(inside.next());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemOf(Object part) {
        if (part instanceof IterationContext) {
            return Optional.of("mengulang suatu rentang (..). Ulangi daftar dari data kasus saja.");
        }
        if (part instanceof FunctionInvocation call) {
            return problemOf(call.function(), call.params());
        }
        return part instanceof QualifiedFunctionInvocation call ? problemOf(call.function(), call.params()) : Optional.empty();
    }

    private static Optional<String> problemOf(String function, FunctionParameters given) {
        if (REFUSED.contains(function)) {
            return Optional.of("memakai fungsi %s(), yang tidak boleh dipakai pada formulir.".formatted(function));
        }
        Integer arguments = WITH_PATTERN.get(function);
        return arguments == null || given instanceof PositionalFunctionParameters all && all.params().size() == arguments
                && all.params().apply(1) instanceof ConstString pattern && SimplePattern.is(pattern.value()) ? Optional.empty()
                : Optional.of("memakai fungsi %s() dengan pola yang bukan teks tetap yang sederhana. Tulis polanya langsung, tanpa pilihan (|) dan tanpa pengulangan di dalam pengulangan."
                        .formatted(function));
    }
}
