namespace CadenceBot.ContractTests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    protected override IStoreUnderTest Make() => new SqliteUnderTest();
}

public sealed class SqliteStoreFaultTests : StoreFaultContract
{
    protected override IStoreUnderTest Make() => new SqliteUnderTest();
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override IStoreUnderTest Make() => new SqliteUnderTest();
}

public sealed class SqliteTranscriptTests : TranscriptContract
{
    protected override IStoreUnderTest Make() => new SqliteUnderTest();
}

public sealed class SqliteMaintenanceTests : MaintenanceContract
{
    protected override IStoreUnderTest Make() => new SqliteUnderTest();
}

public sealed class SqliteTogetherTests : TogetherContract
{
    protected override IStoreUnderTest Make() => new SqliteUnderTest();
}
