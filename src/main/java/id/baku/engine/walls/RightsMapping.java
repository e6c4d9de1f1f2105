package id.baku.engine.walls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/** Makes the engine use our statements in place of its own of the same name. */
public final class RightsMapping {

    private static final String RESOURCE = "engine/task-rights.xml";
    private static final String NAMESPACE = TaskRights.class.getName() + ".";

    private RightsMapping() {
    }

    /** Call it for an engine that is built but not started. */
    public static void addTo(ProcessEngineConfigurationImpl engine) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream ours = RightsMapping.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            new XMLMapperBuilder(ours, mappings, RESOURCE, mappings.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DbSqlSessionFactory sessions = engine.getDbSqlSessionFactory();
        Map<String, String> statements = new HashMap<>();
        if (sessions.getStatementMappings() != null) {
            statements.putAll(sessions.getStatementMappings());
        }
        mappings.getMappedStatementNames().stream().filter(name -> name.startsWith(NAMESPACE))
                .forEach(name -> statements.put(name.substring(NAMESPACE.length()), name));
        sessions.setStatementMappings(statements);
    }
}
