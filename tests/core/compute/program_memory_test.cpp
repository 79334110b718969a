// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that ask for large tensors: each operation that can is refused by name, before memory is taken. The sizes
// in the expected messages are the products of the shapes below times the bytes of a value, in MB of 2^20.
#include "core/compute/torch/networks/program_memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/script.h>

#include <fstream>

#include "core/base/memory.h"
#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/compute/torch/networks/torchscript.h"
#include "tests/support/exported_writer.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using namespace sightline::test;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

namespace {

using Ints = std::vector<std::int64_t>;
constexpr std::int64_t kMB = 1 << 20;

class ProgramMemory : public ::testing::Test {
 protected:
  std::string messageOf(const std::string& file, const std::string& bytes) {
    const auto path = folder_ / file;
    std::ofstream(path, std::ios::binary) << bytes;
    const auto before = residentMemory();
    std::string said = "no error";
    try {
      path.extension() == ".pt2" ? loadExported({}, 0, 8, path) : loadOnnx({}, 0, 8, path);
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), path.string());
      EXPECT_EQ(e.code(), ErrorCode::OutOfMemory) << e.what();
      EXPECT_FALSE(e.remedy().empty());
      said = e.problem();
    }
    EXPECT_LT(residentMemory(), before + 600 * kMB) << "it was made all the same";
    return said;
  }
  sightline::testing::TempFolder folder_;
};

/// The images' mean, 1 x 3, in m; then these nodes, of which the last gives a tensor "big"; then y.
std::string exportedWith(std::vector<ExportedNodeText> nodes) {
  const std::string aten = "torch.ops.aten.";
  nodes.insert(nodes.begin(),
               {aten + "mean.dim", {exportedValue("self", "x"), exportedArgument("dim", R"({"as_ints":[2,3]})")}, "m"});
  for (auto& node : nodes) node.target = node.target.rfind("torch.", 0) == 0 ? node.target : aten + node.target;
  nodes.back().output = "big";
  nodes.push_back({aten + "sum.default", {exportedValue("self", "big")}, "s"});
  nodes.push_back({aten + "add.Tensor", {exportedValue("self", "m"), exportedValue("other", "s")}});
  return exportedFile(exportedGraph(nodes, {}), {});
}

std::string ints(const char* name, const std::string& values) {
  return exportedArgument(name, R"({"as_ints":[)" + values + "]}");
}
std::string number(const char* name, std::int64_t value) {
  return exportedArgument(name, R"({"as_int":)" + std::to_string(value) + "}");
}

TEST_F(ProgramMemory, OperationsOfExportedProgramsAreRefusedByName) {
  const auto self = exportedValue("self", "m"), r = exportedValue("self", "r");
  const ExportedNodeText column{"reshape.default", {self, ints("shape", "3,1")}, "column"};
  const ExportedNodeText tall{"repeat.default", {exportedValue("self", "column"), ints("repeats", "20000,1")}, "tall"};
  const ExportedNodeText flat{"reshape.default", {exportedValue("self", "tall"), ints("shape", "1,60000")}, "flat"};
  const ExportedNodeText numbers{"arange.default", {number("end", 60000)}, "r"};
  struct Row {
    std::string node, size;
    std::vector<ExportedNodeText> nodes;
  };
  const std::vector<Row> rows{
      {"full",
       "4096",
       {{"full.default", {ints("size", "32768,32768"), exportedArgument("fill_value", R"({"as_float":1})")}}}},
      {"ones", "4096", {{"ones.default", {ints("size", "32768,32768")}}}},
      {"new_full", "4096", {{"new_full.default", {self, ints("size", "32768,32768"), number("fill_value", 1)}}}},
      {"arange", "8192", {{"arange.default", {number("end", 1 << 30)}}}},
      {"repeat", "12288", {{"repeat.default", {self, ints("repeats", "32768,32768")}}}},
      {"tile", "12288", {{"tile.default", {self, ints("dims", "32768,32768")}}}},
      {"clone",
       "12288",
       {{"expand.default", {exportedValue("self", "column"), ints("size", "3,1073741824")}, "e"},
        {"clone.default", {exportedValue("self", "e")}}}},
      {"add", "13733", {tall, flat, {"add.Tensor", {exportedValue("self", "tall"), exportedValue("other", "flat")}}}},
      {"matmul",
       "13733",
       {tall, flat, {"matmul.default", {exportedValue("self", "tall"), exportedValue("other", "flat")}}}},
      {"one_hot", "27466", {numbers, {"one_hot.default", {r, number("num_classes", 60000)}}}},
      {"constant_pad_nd", "12288", {{"constant_pad_nd.default", {self, ints("pad", "0,1073741821,0,2")}}}},
      {"upsample_nearest2d",
       "12288",
       {{"upsample_nearest2d.default", {exportedValue("self", "x"), ints("output_size", "32768,32768")}}}},
      {"eye", "13733", {{"eye.default", {number("n", 60000)}}}}};
  for (const Row& row : rows) {
    auto nodes = row.nodes;
    nodes.insert(nodes.begin(), column);
    EXPECT_THAT(messageOf("net.pt2", exportedWith(nodes)),
                MatchesRegex(".*aten::" + row.node + ".* makes a tensor of " + row.size +
                             " MB; one of a program from a file may take 2048 MB.*"))
        << row.node;
  }
}

TEST_F(ProgramMemory, OperatorsOfOnnxAreRefusedByName) {
  struct Row {
    std::string type, size;
    std::vector<OnnxNodeText> nodes;
  };
  const OnnxNodeText tall{"Tile", {"f", "times"}, {"tall"}};       // 1 x 60 000
  const OnnxNodeText upright{"Transpose", {"tall"}, {"upright"}};  // 60 000 x 1
  const std::vector<Row> rows{
      {"ConstantOfShape", "4096", {{"ConstantOfShape", {"square"}, {"big"}}}},
      {"Range", "4096", {{"Range", {"zero", "many", "one"}, {"big"}}}},
      {"Tile", "4096", {{"Tile", {"one.real", "square"}, {"big"}}}},
      {"Expand", "4096", {{"Expand", {"one.real", "square"}, {"big"}}}},
      {"Add", "13733", {tall, upright, {"Add", {"tall", "upright"}, {"big"}}}},
      {"MatMul", "13733", {tall, upright, {"MatMul", {"upright", "tall"}, {"big"}}}},
      {"Einsum",
       "13733",
       {tall, {"Einsum", {"tall", "tall"}, {"big"}, {onnxAttribute("equation", std::string("ni,nj->ij"))}}}},
      {"OneHot",
       "13733",
       {tall,
        {"Cast", {"tall"}, {"whole"}, {onnxAttribute("to", std::int64_t{7})}},
        {"OneHot", {"whole", "depth", "off.on"}, {"big"}}}},
      {"Resize", "12288", {{"Resize", {"x", "", "", "large"}, {"big"}}}},
      {"Pad", "12288", {{"Pad", {"x", "pads"}, {"big"}}}},
      {"ConvTranspose",
       "12288",
       {{"ConvTranspose", {"x", "w"}, {"big"}, {onnxAttribute("strides", Ints{4681, 4681})}}}}};
  for (const Row& row : rows) {
    OnnxModelText m;
    m.output = {1, 3};
    m.nodes = {{"GlobalAveragePool", {"x"}, {"p"}}, {"Flatten", {"p"}, {"f"}}};
    m.nodes.insert(m.nodes.end(), row.nodes.begin(), row.nodes.end());
    m.nodes.push_back({"ReduceMax", {"big"}, {"s"}, {onnxAttribute("keepdims", std::int64_t{0})}});
    m.nodes.push_back({"Add", {"f", "s"}, {"y"}});
    m.tensors = {onnxInts("times", {2}, {1, 20000}),
                 onnxInts("square", {2}, {32768, 32768}),
                 onnxInts("depth", {}, {60000}),
                 onnxInts("large", {4}, {1, 3, 32768, 32768}),
                 onnxInts("pads", {8}, {0, 0, 0, 0, 0, 0, 32760, 32760}),
                 onnxFloats("zero", {}, {0}),
                 onnxFloats("one", {}, {1}),
                 onnxFloats("one.real", {1, 1}, {1}),
                 onnxFloats("many", {}, {1 << 30}),
                 onnxFloats("off.on", {2}, {0, 1}),
                 onnxFloats("w", {3, 3, 1, 1}, std::vector<float>(9, 1))};
    EXPECT_THAT(messageOf("net.onnx", onnxModel(m)),
                MatchesRegex("node .*" + row.type + ".* makes a tensor of " + row.size +
                             " MB; one of a program from a file may take 2048 MB.*"))
        << row.type;
  }
}

TEST_F(ProgramMemory, ArchivesOfTorchScriptAreHeldToTheSame) {
  const auto unit = std::make_shared<torch::jit::CompilationUnit>();
  torch::jit::Module net("__torch__.Net", unit);
  net.define("def forward(self, x):\n  return x.mean([2, 3]).repeat([1, 1 << 30])\n");
  const auto file = folder_ / "net.pt";
  net.save(file.string());
  try {
    loadTorchScript({}, 0, 8, file);
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), file.string());
    EXPECT_EQ(e.problem(), "its program makes a tensor of 12288 MB; one of a program from a file may take 2048 MB");
  }
}

TEST_F(ProgramMemory, AllTensorsTogetherAreLimitedToo) {
  const TensorLimits limits{8 * kMB, heldByTensors() + 20 * kMB};
  std::vector<torch::Tensor> kept;
  const TensorWatch watch(limits);
  kept.push_back(torch::zeros({2, kMB}));
  kept.push_back(torch::zeros({2, kMB}));
  EXPECT_FALSE(watch.refused());
  try {
    kept.push_back(torch::zeros({2, kMB}));
    FAIL();
  } catch (TensorTooLarge& e) {
    e.node = "node n";
    const auto inMB = [](std::int64_t bytes) { return std::to_string((bytes + kMB - 1) / kMB); };
    EXPECT_EQ(e.about("net.onnx").problem(), "node n makes a tensor of 8 MB beside " + inMB(heldByTensors()) +
                                                 " MB that tensors take already; together they may take " +
                                                 inMB(limits.together) + " MB, half of the memory");
  }
  ASSERT_TRUE(watch.refused());
  EXPECT_THROW(torch::zeros({4, kMB}), TensorTooLarge) << "16 MB is more than one may take";
  kept.pop_back();  // what was given back counts no longer
  kept.push_back(torch::zeros({2, kMB}));
  EXPECT_EQ(kept.size(), 2u);
}

TEST_F(ProgramMemory, NoLimitsWithoutAWatch) {
  const auto before = heldByTensors();
  {
    const TensorWatch outer({64 * kMB, 1024 * 1024 * kMB});
    {
      const TensorWatch inner({kMB, 1024 * 1024 * kMB});
      EXPECT_THROW(torch::empty({kMB}), TensorTooLarge);
    }
    EXPECT_NO_THROW(torch::empty({kMB}));
  }
  const auto large = torch::empty({64, kMB});
  EXPECT_GE(heldByTensors(), before + 256 * kMB);
  EXPECT_LE(heldByTensors(), before + 257 * kMB);
}

TEST_F(ProgramMemory, HalfOfTheMemoryThatTheProcessMayUse) {
  EXPECT_EQ(TensorLimits::usual().each, 2048 * kMB);
  EXPECT_EQ(TensorLimits::usual().together, std::max(usableMemory() / 2, 1024 * kMB));
}

}  // namespace
