package id.baku.engine.cases;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.stereotype.Component;

/**
 * Replaces Spin's serializer for JSON variables by ours, after all plugins have added theirs, and notes which case their data
 * belong to.
 */
@Component
class CaseDataPlugin extends AbstractProcessEnginePlugin {

    private final CaseDataStore store;

    CaseDataPlugin(CaseDataStore store) {
        this.store = store;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new CaseDataOwners(store, new CaseDataSerializer(store).getName()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        VariableSerializers serializers = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getVariableSerializers();
        CaseDataSerializer ours = new CaseDataSerializer(store);
        int place = serializers.getSerializerIndexByName(ours.getName());
        serializers.removeSerializer(serializers.getSerializerByName(ours.getName()));
        serializers.addSerializer(ours, place);
    }
}
