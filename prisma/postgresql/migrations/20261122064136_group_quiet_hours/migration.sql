-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "answersEnabled" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "quietHours" TEXT;
