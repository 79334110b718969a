// SPDX-License-Identifier: GPL-3.0-or-later
// A network reads the same weights from a .pth as from .safetensors, in every common type and spelling.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/npy.h"
#include "core/models/registry.h"
#include "core/weights/weights_file.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"

namespace fs = std::filesystem;
using namespace sightline;
using namespace sightline::test;

namespace {

const fs::path kModels = sightline::testing::goldenFolder() / "models";

torch::Tensor logitsOf(const ModelSpec& spec, const fs::path& weights) {
  auto network = makeClassifier(spec.architecture);
  loadWeights(*network, spec.architecture, weights);
  torch::NoGradGuard noGrad;
  torch::manual_seed(1);
  return network->forward(torch::randn({1, 3, 224, 224}));
}

/// The tensors of a golden model as torch.save would write them.
std::vector<ArchivedTensor> tensorsOf(const ModelSpec& spec, const std::string& prefix,
                                      torch::ScalarType type = torch::kFloat) {
  const char* storage = type == torch::kHalf       ? "HalfStorage"
                        : type == torch::kBFloat16 ? "BFloat16Storage"
                        : type == torch::kDouble   ? "DoubleStorage"
                                                   : "FloatStorage";
  std::vector<ArchivedTensor> out;
  const WeightsFile file(spec.weights);
  for (const auto& view : file.tensors()) {
    if (view.dtype != "F32") continue;
    auto t = torch::empty(view.shape);
    std::memcpy(t.data_ptr(), view.data, view.byteCount);
    t = t.to(type);
    out.push_back({prefix + view.name, storage, view.shape, {static_cast<const char*>(t.data_ptr()), t.nbytes()}});
  }
  return out;
}

std::string messageOf(const ModelSpec& spec, const fs::path& weights) {
  try {
    auto network = makeClassifier(spec.architecture);
    loadWeights(*network, spec.architecture, weights);
    return "no error";
  } catch (const Error& e) {
    return e.problem();
  }
}

class StateDict : public ::testing::TestWithParam<const char*> {
 protected:
  const ModelSpec spec = readModelFile(kModels / GetParam() / "config.json");
  sightline::testing::TempFolder folder;
  const fs::path file = folder / "w.pth";
};

TEST_P(StateDict, GivesTheLogitsOfTheSafetensors) {
  const auto expected = logitsOf(spec, spec.weights);
  writeFileAtomically(file, stateDictArchive(tensorsOf(spec, "module."), {"state_dict"}));
  EXPECT_TRUE(logitsOf(spec, file).equal(expected));
  writeFileAtomically(file, stateDictArchive(tensorsOf(spec, "", torch::kDouble)));
  EXPECT_TRUE(logitsOf(spec, file).equal(expected));
}

TEST_P(StateDict, HalfPrecisionIsConverted) {
  const auto expected = logitsOf(spec, spec.weights);
  const double range = (expected.max() - expected.min()).item<double>();
  for (const auto type : {torch::kHalf, torch::kBFloat16}) {
    writeFileAtomically(file, stateDictArchive(tensorsOf(spec, "", type)));
    const double off = (logitsOf(spec, file) - expected).abs().max().item<double>();
    EXPECT_GT(off, 0);                    // the rounding of the weights is there,
    EXPECT_LT(off, 0.5 * range) << type;  // and nothing but the rounding
  }
}

TEST_P(StateDict, DifferencesAreListedByName) {
  auto tensors = tensorsOf(spec, "");
  const std::string lost = tensors.back().name;
  tensors.pop_back();
  tensors.push_back({"stranger", "FloatStorage", {1}, std::string(4, '\0')});
  tensors.front().shape = {1};
  writeFileAtomically(file, stateDictArchive(tensors));
  const auto message = messageOf(spec, file);
  EXPECT_NE(message.find("missing: " + lost), std::string::npos) << message;
  EXPECT_NE(message.find("not known: stranger"), std::string::npos) << message;
  EXPECT_NE(message.find(tensors.front().name + " is [1]"), std::string::npos) << message;
}

TEST_P(StateDict, AnotherArchitectureIsNamed) {
  const bool swin = std::string(GetParam()) == "tiny_swin";
  const auto other = readModelFile(kModels / (swin ? "tiny_cait" : "tiny_swin") / "config.json");
  const auto message = messageOf(spec, other.weights);
  EXPECT_NE(message.find(swin ? "it holds a cait of depth" : "it holds a swin with stages of"), std::string::npos)
      << message;
}

TEST_P(StateDict, NanWeightsAreRefused) {
  auto tensors = tensorsOf(spec, "");
  const float nan = std::nanf("");
  std::memcpy(tensors[3].bytes.data(), &nan, 4);
  writeFileAtomically(file, stateDictArchive(tensors));
  EXPECT_EQ(messageOf(spec, file), "holds NaN or infinite values in " + tensors[3].name);
}

TEST_P(StateDict, WholeNumbersAreNoWeights) {
  auto tensors = tensorsOf(spec, "");
  for (auto& t : tensors)
    if (t.name.find("weight") != std::string::npos) {
      t.storageType = "CharStorage";
      t.bytes.resize(t.bytes.size() / 4);
    }
  writeFileAtomically(file, stateDictArchive(tensors));
  EXPECT_NE(messageOf(spec, file).find("holds whole numbers instead of weights in "), std::string::npos)
      << messageOf(spec, file);
}

TEST_P(StateDict, ChannelsLastWeightsAreReadByTheirStrides) {
  const auto expected = logitsOf(spec, spec.weights);
  auto tensors = tensorsOf(spec, "");
  int changed = 0;
  for (auto& t : tensors) {
    if (t.shape.size() != 4) continue;
    auto dense = torch::empty(t.shape);
    std::memcpy(dense.data_ptr(), t.bytes.data(), t.bytes.size());
    dense = dense.contiguous(torch::MemoryFormat::ChannelsLast);
    std::memcpy(t.bytes.data(), dense.data_ptr(), t.bytes.size());
    t.strides = dense.strides().vec();
    ++changed;
  }
  EXPECT_GT(changed, 0);
  writeFileAtomically(file, stateDictArchive(tensors));
  EXPECT_TRUE(logitsOf(spec, file).equal(expected));
}

/// The forms in which training programs keep a network; expected logits are timm's of the plain file.
TEST(CheckpointForms, GiveThePlainNetworksLogits) {
  const fs::path forms = sightline::testing::goldenFolder() / "forms", plain = kModels / "micro_resnet";
  const ModelSpec spec = readModelFile(plain / "config.json");
  const auto array = readNpy(sightline::testing::goldenFolder() / "inputs" / "chelsea_simple.npy");
  const auto x = torch::tensor(array.asFloat()).view(array.shape).unsqueeze(0);
  const auto golden = torch::tensor(readNpy(plain / "logits_chelsea_simple.npy").asFloat());
  const double range = (golden.max() - golden.min()).item<double>();
  struct Form {
    const char* file;
    const char* note;
  };
  for (const Form& form :
       {Form{"micro_resnet.module.pth", ""}, Form{"micro_resnet.lightning.ckpt", "left out: criterion"},
        Form{"micro_resnet.ddp_compiled.pth", ""}, Form{"micro_resnet.ema.pth", "state_dict_ema"},
        Form{"micro_resnet.legacy.pth", ""}, Form{"micro_resnet.sharded/model.safetensors.index.json", ""}}) {
    const auto network = loadClassifier(spec.architecture, forms / form.file);
    torch::NoGradGuard noGrad;
    EXPECT_LT((network->forward(x).flatten() - golden.flatten()).abs().max().item<double>(), 1e-4 * range) << form.file;
    std::string notes;
    for (const auto& note : network->notes()) notes += note.text();
    EXPECT_EQ(notes.empty(), std::string(form.note).empty()) << form.file << ": " << notes;
    EXPECT_NE(notes.find(form.note), std::string::npos) << form.file << ": " << notes;
  }
}

INSTANTIATE_TEST_SUITE_P(Families, StateDict,
                         ::testing::Values("tiny_resnet", "tiny_efficientnet", "tiny_swin", "tiny_cait"));

}  // namespace
