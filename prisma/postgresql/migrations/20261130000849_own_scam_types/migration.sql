-- CreateTable
CREATE TABLE "OwnScamType" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "examples" JSONB NOT NULL,
    "harmless" JSONB NOT NULL,
    "advice" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OwnScamType_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OwnScamType_name_key" ON "OwnScamType"("name");
