package id.baku.engine.cases;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.stereotype.Component;

/** Puts our serializer for JSON variables in the place of Spin's, once all plugins have brought theirs, and notes whose data they are. */
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
